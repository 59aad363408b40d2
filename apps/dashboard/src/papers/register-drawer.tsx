import { registerDocument, type RegisterDocument, type Signing } from '@dondoc/api';
import { Form, Input } from 'antd';
import { CommandDrawer } from '../acts/command-drawer.js';
import { given } from '../acts/given.js';
import { making } from '../acts/sent.js';
import { SigningItem } from '../acts/signing-item.js';
import { DayField } from '../day/day-field.js';
import { useDay } from '../day/day.js';
import { usePost } from '../session/session.js';
import { useWords } from '../words/language.js';

export type PaperKind = RegisterDocument['kind'];

interface RegisterDrawerProps {
  readonly kind: PaperKind;
  /** The other agency that issued it; absent for a document of one's own. */
  readonly issuerId?: string | undefined;
  readonly onClose: () => void;
  readonly onDone: (documentId: string) => void;
}

interface Values {
  readonly number?: string;
  readonly issuedOn?: string;
  readonly summary?: string;
  readonly signing?: Signing;
}

/** Enters a document in the register of one's own agency. */
export function RegisterDrawer({ kind, issuerId, onClose, onDone }: RegisterDrawerProps) {
  const words = useWords();
  const { today } = useDay();
  const own = usePost()?.agencyId ?? '';
  const isIncoming = issuerId !== undefined && issuerId !== own;
  const required = [{ required: true, message: words.act.required }];
  return (
    <CommandDrawer<Values>
      title={words.supervision.register}
      draft={`document.${kind}.${isIncoming ? 'incoming' : 'outgoing'}`}
      initial={{ issuedOn: today }}
      send={async ({ number = '', issuedOn = '', summary = '', signing }, sent) => {
        const origin = isIncoming
          ? { direction: 'incoming' as const, issuerId, receivedOn: today }
          : { direction: 'outgoing' as const };
        const body = {
          agencyId: own,
          kind,
          number,
          issuedOn,
          summary,
          basis: [],
          ...origin,
          ...given({ signing }),
        };
        return (await registerDocument({ headers: making(sent), body, throwOnError: true })).data;
      }}
      onClose={onClose}
      onDone={({ id }) => onDone(id)}
    >
      <Form.Item name="number" label={words.supervision.number} rules={required}>
        <Input />
      </Form.Item>
      <Form.Item name="issuedOn" label={words.supervision.issuedOn} rules={required}>
        <DayField latest={today} />
      </Form.Item>
      <Form.Item name="summary" label={words.supervision.summary} rules={required}>
        <Input.TextArea rows={3} />
      </Form.Item>
      {!isIncoming && <SigningItem optional />}
    </CommandDrawer>
  );
}
