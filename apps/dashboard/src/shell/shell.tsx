import { MenuOutlined } from '@ant-design/icons';
import { Alert, Button, Drawer, Layout, Tag } from 'antd';
import { Suspense, useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { ExpiredSession } from '../session/expired.js';
import { useSession } from '../session/session.js';
import { CrashBarrier } from '../states/crash.js';
import { Loading } from '../states/states.js';
import { useLine } from '../live/use-line.js';
import { useWords } from '../words/language.js';
import { AccountMenu } from './account-menu.js';
import { AppearanceSwitch } from './appearance.js';
import { Keys } from './keys.js';
import { LanguageSwitch } from './language-switch.js';
import { Navigation } from './navigation.js';

/** The frame around every screen. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const words = useWords();
  const { pathname } = useLocation();
  const isDown = useLine();
  const simulated = useSession()?.me.simulated === true;
  const [isMenuOpen, setMenuOpen] = useState(false);
  return (
    <Layout className="shell">
      <a className="skip" href="#content">
        {words.app.skip}
      </a>
      <Layout.Header className="head not-printed">
        <Button
          className="narrow-only"
          type="text"
          icon={<MenuOutlined />}
          aria-label={words.app.menu}
          onClick={() => setMenuOpen(true)}
        />
        <span className="brand">dondoc</span>
        <span className="wide-only head-name">{words.app.name}</span>
        <div className="head-end">
          {simulated && <Tag className="wide-only">{words.app.simulated}</Tag>}
          <LanguageSwitch />
          <AppearanceSwitch />
          <AccountMenu />
        </div>
      </Layout.Header>
      <div className="menu-bar wide-only not-printed">
        <Navigation />
      </div>
      <Drawer open={isMenuOpen} placement="left" title={words.app.menu} onClose={() => setMenuOpen(false)}>
        <Navigation stacked onGo={() => setMenuOpen(false)} />
      </Drawer>
      <div role="status" aria-live="polite">
        {isDown && <Alert banner type="warning" title={words.states.offline} />}
      </div>
      <Layout.Content id="content" tabIndex={-1}>
        <CrashBarrier place={pathname}>
          <Suspense fallback={<Loading />}>{children}</Suspense>
        </CrashBarrier>
      </Layout.Content>
      <ExpiredSession />
      <Keys />
    </Layout>
  );
}
