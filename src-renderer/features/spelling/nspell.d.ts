declare module 'nspell' {
  export type Dictionary = {
    correct(word: string): boolean;
    suggest(word: string): string[];
  };
  // biome-ignore lint/style/noDefaultExport: it is how the package exports it
  export default function nspell(aff: string, dic: string): Dictionary;
}
