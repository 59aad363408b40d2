import { Result } from 'antd';
import { useWords } from '../../words/language.js';

export function NotFoundPage() {
  const words = useWords();
  return <Result status="404" title={<h1>{words.app.notFound}</h1>} subTitle={words.app.notFoundHint} />;
}
