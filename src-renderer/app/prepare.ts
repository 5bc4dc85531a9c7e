import { z } from 'zod';

// Imported first: a schema that is built by generated code would break the page's policy against `eval`.
z.config({ jitless: true });
