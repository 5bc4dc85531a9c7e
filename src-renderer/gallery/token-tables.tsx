import { useEffect, useState } from 'react';
import { readTokens, type Token } from './read-tokens';

const typeSizes = /^--size-/;
const lengths = /^--(row|control|control-small|radius-.*)$/;
const others = /^--(font-.*|shadow-.*|fast|steady)$/;

const isColour = ({ name }: Token): boolean =>
  !typeSizes.test(name) && !lengths.test(name) && !others.test(name);

/** The page of tokens: read from the style sheet, so that it can't tell of another one. */
export function TokenTables({ theme }: { theme: string }) {
  const [tokens, setTokens] = useState<readonly Token[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the tokens stand for
  useEffect(() => setTokens(readTokens()), [theme]);
  return (
    <section aria-label="Tokens" className="flex flex-col gap-4">
      <h2 className="text-title font-semibold">Tokens</h2>
      <h3 className="font-medium">Colours, by what they mean</h3>
      <ul aria-label="Colours" className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-2">
        {tokens.filter(isColour).map(({ name, value }) => (
          <li key={name} className="flex items-center gap-2">
            <span
              aria-hidden="true"
              className="size-8 shrink-0 rounded-control border border-line-strong"
              style={{ background: `var(${name})` }}
            />
            <span className="min-w-0 text-note">
              <span className="block">{name.slice(2)}</span>
              <span className="block truncate text-small text-faint" title={value}>
                {value}
              </span>
            </span>
          </li>
        ))}
      </ul>
      <h3 className="font-medium">Type</h3>
      <ul aria-label="Type" className="flex flex-col gap-1">
        {tokens
          .filter(({ name }) => typeSizes.test(name))
          .map(({ name, value }) => (
            <li key={name} className="flex items-baseline gap-3">
              <span className="w-28 text-note text-muted">
                {name.slice(2)} {value}
              </span>
              <span style={{ fontSize: `var(${name})` }}>Attend hearing on motion to compel, 1.2 h</span>
            </li>
          ))}
      </ul>
      <h3 className="font-medium">Density and shape</h3>
      <ul aria-label="Density and shape" className="flex flex-wrap gap-4">
        {tokens
          .filter(({ name }) => lengths.test(name))
          .map(({ name, value }) => (
            <li key={name} className="text-note">
              <span
                aria-hidden="true"
                className="mb-1 block border border-line-control bg-chip"
                style={
                  name.startsWith('--radius')
                    ? { width: '3rem', height: '2rem', borderRadius: `var(${name})` }
                    : { width: '3rem', height: `var(${name})` }
                }
              />
              {name.slice(2)} <span className="text-faint">{value}</span>
            </li>
          ))}
      </ul>
      <h3 className="font-medium">Fonts, lift and motion</h3>
      <dl className="grid grid-cols-[8rem_minmax(0,1fr)] gap-1 text-note">
        {tokens
          .filter(({ name }) => others.test(name))
          .map(({ name, value }) => (
            <div key={name} className="contents">
              <dt>{name.slice(2)}</dt>
              <dd className="text-muted">{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
