import { Button, Space } from 'antd';
import { useWords } from '../../words/language.js';
import { useRegisterAddress } from './register-address.js';

/** The way through a register that has more than one page. */
export function Pager({ next }: { readonly next: string | undefined }) {
  const words = useWords();
  const { cursor, page, goTo } = useRegisterAddress();
  if (cursor === undefined && next === undefined) return null;
  return (
    <Space wrap className="not-printed below">
      {cursor !== undefined && <Button onClick={() => goTo(undefined, 1)}>{words.tasks.firstPage}</Button>}
      {next !== undefined && <Button onClick={() => goTo(next, page + 1)}>{words.tasks.nextPage}</Button>}
      <span>{words.tasks.page(page)}</span>
    </Space>
  );
}
