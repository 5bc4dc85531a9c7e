/** What a courthouse's guest network answers to everything until somebody accepts its terms. */
export const captivePortal = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>County Courthouse Guest Wi-Fi</title></head>
<body>
<h1>Welcome to Courthouse Guest Wi-Fi</h1>
<p>Accept the terms of use to go on.</p>
<form method="post" action="/accept"><button>Accept and connect</button></form>
</body>
</html>
`;
