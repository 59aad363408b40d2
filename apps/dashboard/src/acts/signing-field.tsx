import type { Signing } from '@dondoc/api';
import { getAgencyOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { holdersOn } from '../agency/holders-on.js';
import { usePeople } from '../agency/people.js';
import { DayField } from '../day/day-field.js';
import { useDay } from '../day/day.js';
import { usePost } from '../session/session.js';
import { capacityLabels } from '../words/labels.js';
import { useSpeech } from '../words/language.js';

type Capacity = Signing['capacity'];

interface SigningFieldProps {
  readonly id?: string;
  readonly value?: Partial<Signing>;
  readonly onChange?: (value: Partial<Signing> | undefined) => void;
}

const SIGNING_ROLES: readonly string[] = ['head', 'leader', 'delegation-head'];

/** Who of one's own agency signed, in which capacity and on which day: the typist is not the signer. */
export function SigningField({ id, value = {}, onChange }: SigningFieldProps) {
  const { words, say } = useSpeech();
  const { today } = useDay();
  const agencyId = usePost()?.agencyId ?? '';
  const { data } = useQuery({ ...getAgencyOptions({ path: { id: agencyId } }), enabled: agencyId !== '' });
  const posts = (data?.posts ?? []).filter(({ roles }) => roles.some((role) => SIGNING_ROLES.includes(role)));
  const signers = holdersOn(posts, value.signedOn ?? today);
  const nameOf = usePeople(signers.map(({ holderId }) => holderId));
  const change = (part: Partial<Signing>) =>
    onChange?.({ capacity: 'own', signedOn: today, ...value, ...part });
  const changeDay = (signedOn: string) => {
    const { postId, holderId, ...rest } = value;
    // whoever did not hold the post on that day is chosen anew
    const held = holdersOn(posts, signedOn).some(
      (each) => each.postId === postId && each.holderId === holderId,
    );
    onChange?.({ capacity: 'own', ...(held ? value : rest), signedOn });
  };
  return (
    <div className="signing">
      <Select<string>
        {...(id !== undefined && { id })}
        allowClear
        aria-label={words.act.signer}
        placeholder={words.act.signer}
        value={value.postId === undefined ? null : `${value.postId} ${value.holderId ?? ''}`}
        options={signers.map(({ postId, title, holderId }) => ({
          value: `${postId} ${holderId}`,
          label: `${nameOf(holderId)}, ${title}`,
        }))}
        onChange={(chosen: string | undefined) => {
          if (chosen === undefined) return onChange?.(undefined);
          const [postId = '', holderId = ''] = chosen.split(' ');
          return change({ postId, holderId });
        }}
      />
      <Select<Capacity>
        aria-label={words.act.capacity}
        value={value.capacity ?? 'own'}
        options={(Object.keys(capacityLabels) as Capacity[]).map((capacity) => ({
          value: capacity,
          label: say(capacityLabels[capacity]),
        }))}
        onChange={(capacity) => change({ capacity })}
      />
      <DayField
        label={words.act.signedOn}
        value={value.signedOn ?? today}
        latest={today}
        clearable={false}
        onChange={(signedOn) => signedOn && changeDay(signedOn)}
      />
      <p className="note">{words.act.signerHint}</p>
    </div>
  );
}
