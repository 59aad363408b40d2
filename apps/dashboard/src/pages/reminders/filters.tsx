import { Button, Form, Select } from 'antd';
import { useAgencies } from '../../agency/agencies.js';
import { DayField } from '../../day/day-field.js';
import { matches } from '../../words/folded.js';
import { useWords } from '../../words/language.js';
import { PERIODS, RUNGS, useReminderFilter } from './reminder-filter.js';
import { useRungWords } from './rung-words.js';

/** What narrows the open list; it stands in the address. */
export function Filters() {
  const words = useWords();
  const { options } = useAgencies();
  const rungWords = useRungWords();
  const { tab, agencyId, rung, from, to, days, narrows, change, clear } = useReminderFilter();
  const isComing = tab === 'coming';
  return (
    <search className="not-printed">
      <Form layout="vertical" className="filter-grid">
        <Form.Item
          label={isComing ? words.reminders.leadAgency : words.reminders.agency}
          htmlFor="reminder-agency"
        >
          <Select<string>
            id="reminder-agency"
            allowClear
            showSearch={{ filterOption: matches }}
            value={agencyId ?? null}
            options={options}
            onChange={(chosen: string | undefined) => change({ agencyId: chosen })}
          />
        </Form.Item>
        {isComing ? (
          <Form.Item label={words.reminders.days} htmlFor="reminder-days">
            <Select<number>
              id="reminder-days"
              value={days}
              options={PERIODS.map((period) => ({ value: period, label: String(period) }))}
              onChange={(chosen) => change({ days: String(chosen) })}
            />
          </Form.Item>
        ) : (
          <>
            <Form.Item label={words.reminders.rung} htmlFor="reminder-rung">
              <Select<string>
                id="reminder-rung"
                allowClear
                value={rung ?? null}
                options={RUNGS.map((each) => ({ value: each, label: `${each}: ${rungWords(each)}` }))}
                onChange={(chosen: string | undefined) => change({ rung: chosen })}
              />
            </Form.Item>
            <Form.Item label={words.reminders.from} htmlFor="reminder-from">
              <DayField id="reminder-from" value={from} onChange={(day) => change({ from: day })} />
            </Form.Item>
            <Form.Item label={words.reminders.to} htmlFor="reminder-to">
              <DayField id="reminder-to" value={to} onChange={(day) => change({ to: day })} />
            </Form.Item>
          </>
        )}
      </Form>
      {narrows && (
        <Button size="small" onClick={clear}>
          {words.reminders.clear}
        </Button>
      )}
    </search>
  );
}
