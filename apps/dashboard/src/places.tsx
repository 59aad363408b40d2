import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { NotFoundPage } from './pages/not-found/not-found-page.js';
import { SignInPage } from './pages/sign-in/sign-in-page.js';
import { useSession } from './session/session.js';
import { ChoosePost } from './shell/choose-post.js';
import { Shell } from './shell/shell.js';

const InboxPage = lazy(() => import('./pages/inbox/inbox-page.js'));
const StatusPage = lazy(() => import('./pages/status/status-page.js'));
const TasksPage = lazy(() => import('./pages/tasks/tasks-page.js'));
const TaskPage = lazy(() => import('./pages/task/task-page.js'));
const DirectivesPage = lazy(() => import('./pages/directives/directives-page.js'));
const DirectivePage = lazy(() => import('./pages/directive/directive-page.js'));
const AssigningPage = lazy(() => import('./pages/assigning/assigning-page.js'));
const DecisionsPage = lazy(() => import('./pages/decisions/decisions-page.js'));
const SupervisionPage = lazy(() => import('./pages/supervision/supervision-page.js'));
const SessionPage = lazy(() => import('./pages/supervision/session-page.js'));
const RemindersPage = lazy(() => import('./pages/reminders/reminders-page.js'));
const TrailPage = lazy(() => import('./pages/trail/trail-page.js'));
const SetUpPage = lazy(() => import('./pages/set-up/set-up-page.js'));

/** Which address shows which screen. Whoever is not signed in signs in first and stays at the address. */
export function Places() {
  const session = useSession();
  if (!session)
    return (
      <Suspense>
        <Routes>
          <Route path="/set-up" element={<SetUpPage />} />
          <Route path="*" element={<SignInPage />} />
        </Routes>
      </Suspense>
    );
  if (session.postId === undefined && session.me.posts.length > 1) return <ChoosePost />;
  return (
    <Shell key={`${session.me.account.id} ${session.postId ?? ''}`}>
      <Routes>
        <Route path="/" element={<StatusPage />} />
        <Route path="/inbox" element={<InboxPage />} />
        <Route path="/tasks" element={<TasksPage />} />
        <Route path="/tasks/:id" element={<TaskPage />} />
        <Route path="/directives" element={<DirectivesPage />} />
        <Route path="/directives/:id" element={<DirectivePage />} />
        <Route path="/directives/:id/assign" element={<AssigningPage />} />
        <Route path="/assign" element={<AssigningPage />} />
        <Route path="/decisions" element={<DecisionsPage />} />
        <Route path="/supervision" element={<SupervisionPage />} />
        <Route path="/supervision/:id" element={<SessionPage />} />
        <Route path="/reminders" element={<RemindersPage />} />
        <Route path="/trail" element={<TrailPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Routes>
    </Shell>
  );
}
