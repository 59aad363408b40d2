import { Button, Modal } from 'antd';
import { queries } from '../api/connect.js';
import { useWords } from '../words/language.js';
import { SignInForm } from './sign-in-form.js';
import { endSession, useSession } from './session.js';

/** Asks to sign in again over the screen as it stands, so that nothing typed is lost. */
export function ExpiredSession() {
  const words = useWords();
  const session = useSession();
  return (
    <Modal
      open={session?.expired === true}
      title={words.session.expired}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
      footer={
        <Button type="link" onClick={endSession}>
          {words.session.otherAccount}
        </Button>
      }
    >
      <p>
        {words.session.expiredHint} ({session?.me.account.displayName})
      </p>
      <SignInForm username={session?.username} onDone={() => void queries.invalidateQueries()} />
    </Modal>
  );
}
