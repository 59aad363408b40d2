import { UserOutlined } from '@ant-design/icons';
import { signOut } from '@dondoc/api';
import { Button } from 'antd';
import { queries } from '../api/connect.js';
import { choosePost, endSession, usePost, useSession } from '../session/session.js';
import { useWords } from '../words/language.js';

const MENU = 'account-menu';

const leave = async (): Promise<void> => {
  // without an answer the session still ends here, and on the server by itself
  await signOut();
  endSession();
  queries.clear();
};

/** Who is signed in and in which post, the other posts, and the way out. */
export function AccountMenu() {
  const words = useWords();
  const session = useSession();
  const post = usePost();
  if (!session) return null;
  const { account, posts } = session.me;
  const others = posts.filter(({ postId }) => postId !== session.postId);
  return (
    <>
      <Button
        type="text"
        popoverTarget={MENU}
        icon={<UserOutlined />}
        aria-label={`${words.app.account}: ${account.displayName}`}
      >
        <span className="wide-only">{account.displayName}</span>
      </Button>
      <div id={MENU} popover="auto" className="account-menu">
        <p>
          <strong>{account.displayName}</strong>
        </p>
        {post && (
          <p className="note">
            {words.app.actingAs}: {post.title}
          </p>
        )}
        {others.map(({ postId, title, agencyName }) => (
          <Button
            key={postId}
            block
            onClick={() => {
              choosePost(postId);
              void queries.resetQueries();
            }}
          >
            {title} {agencyName && `(${agencyName})`}
          </Button>
        ))}
        <p>
          <a href="/api/docs">{words.app.apiDocs}</a>
        </p>
        <Button block onClick={() => void leave()}>
          {words.session.signOut}
        </Button>
      </div>
    </>
  );
}
