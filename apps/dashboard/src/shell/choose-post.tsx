import { Button, Card, Space } from 'antd';
import { choosePost, useSession } from '../session/session.js';
import { useWords } from '../words/language.js';
import { Door } from './door.js';

/** Somebody who holds several posts says in which one they act. */
export function ChoosePost() {
  const words = useWords();
  const posts = useSession()?.me.posts ?? [];
  return (
    <Door title={words.session.choosePost}>
      <Card>
        <Space orientation="vertical" className="fills">
          {posts.map(({ postId, title, agencyName }) => (
            <Button key={postId} block onClick={() => choosePost(postId)}>
              {title} {agencyName && `(${agencyName})`}
            </Button>
          ))}
        </Space>
      </Card>
    </Door>
  );
}
