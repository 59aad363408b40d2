import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { DayBar } from '../../day/day-bar.js';
import { useDay } from '../../day/day.js';
import { usePost } from '../../session/session.js';
import { useTitle } from '../../shell/title.js';
import { useWords } from '../../words/language.js';
import { DirectiveRegister } from './directive-register.js';
import './directives.css';
import { DocumentRegister } from './document-register.js';
import { PlanRegister } from './plan-register.js';
import { useRegisterAddress, type Register } from './register-address.js';
import { RegisterDirective } from './register-directive.js';
import { RegisterDocument } from './register-document.js';
import { RegisterPlan } from './register-plan.js';
import { RegisterTabs } from './register-tabs.js';

const COMMAND: Readonly<Record<Register, string>> = {
  directives: 'IssueDirective',
  plans: 'IssuePlan',
  documents: 'RegisterDocument',
};

/** Sổ văn bản giao việc, and beside it the registers of plans and of other papers. */
export default function DirectivesPage() {
  const words = useWords();
  useTitle(words.directives.title);
  const { isPast } = useDay();
  const { address, register, change } = useRegisterAddress();
  const post = usePost();
  const command = COMMAND[register];
  const mayRegister = !isPast && post?.commands.includes(command) === true;
  const isRegistering = mayRegister && address.get('act') === command;
  const labels = {
    directives: words.directives.register,
    plans: words.directives.registerPlan,
    documents: words.directives.registerDocument,
  };
  const close = () => change({ act: undefined });
  return (
    <>
      <div className="page-head">
        <h1>{words.directives.title}</h1>
        {mayRegister && (
          <Button
            type="primary"
            size="large"
            icon={<PlusOutlined />}
            onClick={() => change({ act: command })}
          >
            {labels[register]}
          </Button>
        )}
      </div>
      <RegisterTabs />
      <DayBar />
      {register === 'directives' && <DirectiveRegister />}
      {register === 'plans' && <PlanRegister />}
      {register === 'documents' && <DocumentRegister />}
      {isRegistering && register === 'directives' && <RegisterDirective onClose={close} />}
      {isRegistering && register === 'plans' && <RegisterPlan onClose={close} />}
      {isRegistering && register === 'documents' && <RegisterDocument onClose={close} />}
    </>
  );
}
