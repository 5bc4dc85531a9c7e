/** Names with a sentence each, as one reads how a figure is made. */
export function Explanations({
  items,
}: {
  items: readonly { readonly name: string; readonly words: string }[];
}) {
  return (
    <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1.5 text-base">
      {items.map(({ name, words }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two may have one name, and none moves
        <div key={at} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd data-copy>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
