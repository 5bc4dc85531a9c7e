/** A token as the style sheet has it: its name, and what it stands for now, in this theme. */
export interface Token {
  name: string;
  value: string;
}

/** Names that the style tools add for themselves. */
const helpers = /^--(tw|lightningcss)-/;

/** The custom properties that the `:root` rules of the loaded style sheets set, in their order. */
export function readTokens(): readonly Token[] {
  const computed = getComputedStyle(document.documentElement);
  const names = new Set<string>();
  for (const sheet of document.styleSheets) {
    for (const rule of rulesOf(sheet.cssRules)) {
      if (rule.selectorText !== ':root') continue;
      for (const name of rule.style) if (name.startsWith('--') && !helpers.test(name)) names.add(name);
    }
  }
  return [...names].map((name) => ({ name, value: computed.getPropertyValue(name).trim() }));
}

/** Style rules of a sheet, those outside of layers and conditions: that is where tokens.css stands. */
function rulesOf(rules: CSSRuleList): CSSStyleRule[] {
  return [...rules].filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule);
}
