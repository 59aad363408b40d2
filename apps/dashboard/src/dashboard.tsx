import { QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import en_US from 'antd/locale/en_US';
import vi_VN from 'antd/locale/vi_VN';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import { useEffect } from 'react';
import { BrowserRouter } from 'react-router';
import { queries } from './api/connect.js';
import { Places } from './places.js';
import { useDark } from './shell/appearance.js';
import { look } from './shell/look.js';
import { nonce } from './shell/nonce.js';
import { SpeechProvider, useSpeech } from './words/language.js';

function Dressed() {
  const { language } = useSpeech();
  const dark = useDark();
  dayjs.locale(language);
  useEffect(() => {
    document.documentElement.dataset['look'] = dark ? 'dark' : 'light';
    // what is shown is in the language of the server's sentences too
    void queries.invalidateQueries();
  }, [dark, language]);
  return (
    <ConfigProvider
      locale={language === 'vi' ? vi_VN : en_US}
      theme={look(dark)}
      {...(nonce && { csp: { nonce } })}
    >
      <App>
        <BrowserRouter>
          <Places />
        </BrowserRouter>
      </App>
    </ConfigProvider>
  );
}

export function Dashboard() {
  return (
    <QueryClientProvider client={queries}>
      <SpeechProvider>
        <Dressed />
      </SpeechProvider>
    </QueryClientProvider>
  );
}
