import type { DirectiveOnDay } from '@dondoc/api';
import { getAgencyOptions } from '@dondoc/api/query';
import { useQuery } from '@tanstack/react-query';
import { usePeople } from '../agency/people.js';
import { usePrinted } from '../day/day.js';
import { capacityLabels } from '../words/labels.js';
import { useSpeech } from '../words/language.js';

interface SignerProps {
  readonly signed: NonNullable<DirectiveOnDay['signed']>;
  /** Whose post the signer holds. */
  readonly agencyId: string;
}

/** Who signed, in which post and capacity, on which day. */
export function Signer({ signed: { holderId, postId, capacity, signedOn }, agencyId }: SignerProps) {
  const { say } = useSpeech();
  const printed = usePrinted();
  const nameOf = usePeople([holderId]);
  const { data } = useQuery(getAgencyOptions({ path: { id: agencyId } }));
  const post = data?.posts.find((each) => each.postId === postId);
  return (
    <>
      {[nameOf(holderId), post?.title, capacity && say(capacityLabels[capacity]), printed.day(signedOn)]
        .filter(Boolean)
        .join(', ')}
    </>
  );
}
