/** What is asked of package.json: every version exact, so that two installations never differ by a day. */
const GROUPS = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;
const EXACT = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

type Manifest = Partial<Record<(typeof GROUPS)[number], Record<string, string>>>;

/** Every dependency whose version is a range, a tag, an address or a folder. */
export function inexactVersions(manifest: Manifest): string[] {
  return GROUPS.flatMap((group) =>
    Object.entries(manifest[group] ?? {})
      .filter(([, version]) => !EXACT.test(version))
      .map(([name, version]) => `${name}@${version}`),
  );
}

interface Lock {
  packages: Record<string, { version?: string; integrity?: string; link?: boolean; inBundle?: boolean }>;
}

/** Every package of the lock file whose content is not pinned by a hash. */
export function unpinnedPackages({ packages }: Lock): string[] {
  return Object.entries(packages)
    .filter(([path, { integrity, inBundle }]) => path !== '' && !integrity && !inBundle)
    .map(([path]) => path);
}
