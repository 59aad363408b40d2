import { useCallback, useState, type KeyboardEvent } from 'react';
import type { TreeNode } from './tree-nodes.js';

interface Line {
  readonly node: TreeNode;
  readonly parent: string | undefined;
}

/** More parts of a task than these are opened on demand. */
const MANY = 8;

const isOpenAtFirst = ({ kind, children }: TreeNode): boolean =>
  children.length <= MANY || !['task', 'part'].includes(kind);

const domId = (key: string): string => `line-${key}`;

/** Which lines of a tree are open, and the keys that move through it (the tree pattern of WAI-ARIA). */
export const useTreeKeys = (nodes: readonly TreeNode[], openAll: boolean) => {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string>();
  const isOpen = useCallback(
    (node: TreeNode): boolean =>
      node.children.length > 0 && (openAll || isOpenAtFirst(node)) !== toggled.has(node.key),
    [openAll, toggled],
  );
  const visible = (under: readonly TreeNode[], parent?: string): readonly Line[] =>
    under.flatMap((node) => [{ node, parent }, ...(isOpen(node) ? visible(node.children, node.key) : [])]);
  const lines = visible(nodes);
  const place = Math.max(
    0,
    lines.findIndex(({ node }) => node.key === current),
  );

  const toggle = (key: string) =>
    setToggled((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  const focus = (key: string | undefined) => {
    if (key === undefined) return;
    setCurrent(key);
    document.getElementById(domId(key))?.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const line = lines[place];
    // links and buttons inside a line have keys of their own
    if (!line || !(event.target instanceof HTMLElement) || event.target.role !== 'treeitem') return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { node, parent } = line;
    const act: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focus(lines[place + 1]?.node.key),
      ArrowUp: () => focus(lines[place - 1]?.node.key),
      Home: () => focus(lines[0]?.node.key),
      End: () => focus(lines.at(-1)?.node.key),
      ArrowRight: () =>
        node.children.length > 0 && !isOpen(node) ? toggle(node.key) : focus(node.children[0]?.key),
      ArrowLeft: () => (isOpen(node) ? toggle(node.key) : focus(parent)),
      ' ': () => node.children.length > 0 && toggle(node.key),
      Enter: () => {
        const link = document.getElementById(domId(node.key))?.querySelector<HTMLElement>('[data-opens]');
        if (node.kind === 'task' || node.kind === 'part') link?.click();
        else if (node.children.length > 0) toggle(node.key);
      },
    };
    const given = act[event.key];
    if (!given) return;
    event.preventDefault();
    event.stopPropagation();
    given();
  };
  return {
    isOpen,
    toggle,
    onKeyDown,
    setCurrent,
    domId,
    /** The one line that the Tab key reaches. */
    current: lines[place]?.node.key,
  };
};
