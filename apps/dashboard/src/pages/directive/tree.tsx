import { CaretDownOutlined, CaretRightOutlined } from '@ant-design/icons';
import { useWords } from '../../words/language.js';
import { TreeLine } from './tree-line.js';
import type { TreeNode } from './tree-nodes.js';
import { useTreeKeys } from './use-tree-keys.js';

interface TreeProps {
  readonly nodes: readonly TreeNode[];
  /** Everything is open at first, as after a filter. */
  readonly openAll: boolean;
  /** The way to assign tasks from a clause; absent where this reader may not, or not on this day. */
  readonly splitAt: ((clauseId: string) => string) | undefined;
}

/** The lines of a directive as a tree that keys and pointers move through. */
export function Tree({ nodes, openAll, splitAt }: TreeProps) {
  const words = useWords();
  const keys = useTreeKeys(nodes, openAll);
  const line = (node: TreeNode, level: number, place: number, of: number) => {
    const isOpen = keys.isOpen(node);
    const isCurrent = node.key === keys.current;
    const id = keys.domId(node.key);
    const hasChildren = node.children.length > 0;
    return (
      <li key={node.key} role="none">
        {/* the item holds its own words only: those of the lines below it are not its name */}
        <div
          id={id}
          role="treeitem"
          className={`line line-row ${node.kind} ${node.overdue > 0 ? 'late' : ''}`}
          aria-level={level}
          aria-setsize={of}
          aria-posinset={place}
          {...(hasChildren && { 'aria-expanded': isOpen })}
          tabIndex={isCurrent ? 0 : -1}
          onFocus={() => keys.setCurrent(node.key)}
        >
          {hasChildren ? (
            <span className="line-caret" aria-hidden="true" onClick={() => keys.toggle(node.key)}>
              {isOpen ? <CaretDownOutlined /> : <CaretRightOutlined />}
            </span>
          ) : (
            <span className="line-caret" aria-hidden="true" />
          )}
          <TreeLine node={node} isReached={isCurrent} splitAt={splitAt} />
        </div>
        {isOpen && (
          <ul role="group" className="lines">
            {node.children.map((child, at) => line(child, level + 1, at + 1, node.children.length))}
          </ul>
        )}
      </li>
    );
  };
  return (
    <ul role="tree" aria-label={words.directive.tree} className="lines tree" onKeyDown={keys.onKeyDown}>
      {nodes.map((node, at) => line(node, 1, at + 1, nodes.length))}
    </ul>
  );
}
