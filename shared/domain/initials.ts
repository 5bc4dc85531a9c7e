/** The initials of a person's name as firms write them: "Ana Rivera" is AR. Those of the first four names. */
export function initialsOf(name: string): string {
  return name
    .trim()
    .split(/\s+/)
    .slice(0, 4)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');
}
