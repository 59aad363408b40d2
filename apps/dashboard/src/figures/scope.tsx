import type { Role } from '@dondoc/api';
import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { useAgencies } from '../agency/agencies.js';
import { usePost } from '../session/session.js';
import { useWords } from '../words/language.js';
import type { ListFilter } from './task-list-link.js';

type Scope = 'assigned' | 'led' | 'all';

/** Who assigns and leads nothing, but looks at what others do. */
const WATCHING: readonly Role[] = ['inspector', 'supervision-secretary', 'delegation-head'];

/** Whose tasks the figures are of: what one's own agency assigned, what it leads, or all levels together. */
export const useScope = () => {
  const [address, setAddress] = useSearchParams();
  const post = usePost();
  const { byId } = useAgencies();
  const level = post && byId.get(post.agencyId)?.level;
  const watches = post?.roles.some((role) => WATCHING.includes(role)) === true;
  const own: Scope = watches ? 'all' : level === 'commune' || level === 'unit' ? 'led' : 'assigned';
  const asked = address.get('scope');
  const chosen = asked === 'assigned' || asked === 'led' || asked === 'all' ? asked : own;
  const scope: Scope = post ? chosen : 'all';
  const filter: ListFilter =
    scope === 'all' || !post
      ? {}
      : scope === 'assigned'
        ? { issuerId: post.agencyId }
        : { leadId: post.agencyId };
  return {
    scope,
    filter,
    /** The level of one's own agency decides where to begin: nothing is asked before it is known. */
    isKnown: !post || asked !== null || level !== undefined,
    setScope: (next: Scope) =>
      setAddress((before) => {
        const after = new URLSearchParams(before);
        after.set('scope', next);
        return after;
      }),
  };
};

export function ScopeSwitch() {
  const words = useWords();
  const post = usePost();
  const { nameOf } = useAgencies();
  const { scope, setScope } = useScope();
  if (!post) return <strong>{words.status.all}</strong>;
  const name = nameOf(post.agencyId);
  return (
    <Segmented<Scope>
      aria-label={words.status.scope}
      value={scope}
      onChange={setScope}
      options={[
        { value: 'assigned', label: words.status.assigned(name) },
        { value: 'led', label: words.status.led(name) },
        { value: 'all', label: words.status.all },
      ]}
    />
  );
}
