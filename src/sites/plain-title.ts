/** What separates the parts of a title. */
const BETWEEN = /\s+[|\-–—·•]\s+/u;

/**
 * The name in a title like 'Mara Okafor - UX Researcher | XING': its first part, where the network's own name stands
 * in a later one. Nothing more is known of such titles, so what it gives is never certain.
 */
export function nameBefore(network: string): (title: string) => string | undefined {
  return (title) => {
    const [name, ...others] = title.trim().split(BETWEEN);
    return name && others.some((part) => part.startsWith(network)) ? name : undefined;
  };
}
