import { Result } from 'antd';
import { useWords } from '../../words/language.js';

export function NotFoundPage() {
  const words = useWords();
  return <Result status="404" title={words.app.notFound} subTitle={words.app.notFoundHint} />;
}
