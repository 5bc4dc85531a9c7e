/** A button's word where there is room for it: in a narrow window its icon and key stand alone, and it is still called by it. */
export function ShortLabel({ children }: { children: string }) {
  return (
    <span title={children} className="max-w-32 truncate max-xl:sr-only">
      {children}
    </span>
  );
}
