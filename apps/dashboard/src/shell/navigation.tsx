import {
  AuditOutlined,
  BellOutlined,
  BookOutlined,
  DashboardOutlined,
  FileSearchOutlined,
  HistoryOutlined,
  InboxOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { NavLink, useSearchParams } from 'react-router';
import { useWords } from '../words/language.js';

const PLACES = [
  { path: '/inbox', word: 'inbox', icon: <InboxOutlined /> },
  { path: '/', word: 'status', icon: <DashboardOutlined /> },
  { path: '/directives', word: 'directives', icon: <BookOutlined /> },
  { path: '/tasks', word: 'tasks', icon: <UnorderedListOutlined /> },
  { path: '/decisions', word: 'decisions', icon: <AuditOutlined /> },
  { path: '/supervision', word: 'supervision', icon: <FileSearchOutlined /> },
  { path: '/reminders', word: 'reminders', icon: <BellOutlined /> },
  { path: '/trail', word: 'trail', icon: <HistoryOutlined /> },
] as const;

interface NavigationProps {
  /** One below the other, as on a phone. */
  readonly stacked?: boolean;
  readonly onGo?: () => void;
}

/** The way to each screen; the as-of day goes along. */
export function Navigation({ stacked = false, onGo }: NavigationProps) {
  const words = useWords();
  const [address] = useSearchParams();
  const asOf = address.get('asOf');
  const along = asOf === null ? '' : `?asOf=${asOf}`;
  return (
    <nav aria-label={words.app.menu} className={stacked ? 'menu stacked-menu' : 'menu'}>
      <ul>
        {PLACES.map(({ path, word, icon }) => (
          <li key={path}>
            <NavLink to={`${path}${along}`} end={path === '/'} {...(onGo && { onClick: onGo })}>
              {icon} {words.nav[word]}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
