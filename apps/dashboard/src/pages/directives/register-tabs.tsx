import { Link } from 'react-router';
import { useWords } from '../../words/language.js';
import { REGISTERS, useRegisterAddress } from './register-address.js';

/** The registers of papers: directives, the plans that answer them, and whatever else came in or went out. */
export function RegisterTabs() {
  const words = useWords();
  const { address, register } = useRegisterAddress();
  const asOf = address.get('asOf');
  const to = (tab: string) => {
    const query = new URLSearchParams(asOf === null ? {} : { asOf });
    if (tab !== 'directives') query.set('tab', tab);
    return query.size > 0 ? `/directives?${query.toString()}` : '/directives';
  };
  return (
    <nav aria-label={words.directives.registers} className="register-tabs not-printed">
      <ul>
        {REGISTERS.map((tab) => (
          <li key={tab}>
            <Link to={to(tab)} {...(tab === register && { 'aria-current': 'page' as const })}>
              {words.papers[tab]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
