import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { domainCommands, ROLES, workingCalendar, workingCalendarFile } from '@dondoc/domain';
import { Rejected } from '@dondoc/event-sourcing';
import { AccessControl } from './access-control.js';
import { roleTable } from './role-table.js';

const parse = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const table = roleTable.parse(parse('config/roles.json'));
const access = new AccessControl(table);
const calendar = workingCalendar(workingCalendarFile.parse(parse('config/calendars/vietnam.json')));
const commands = domainCommands({ calendar });
const withRoles = (...roles: string[]) => ({ accountId: 'a', postIds: [], roles });

const refusal = (act: () => void): string | undefined => {
  try {
    act();
  } catch (error) {
    if (error instanceof Rejected) return error.code;
    throw error;
  }
  return undefined;
};

describe('the role table', () => {
  it('names every command of the domain and no other', () => {
    expect(Object.keys(table.commands).toSorted()).toEqual(commands.map(({ name }) => name).toSorted());
  });

  it('names the roles that may in words of the office', () => {
    const error = (() => {
      try {
        return access.command('ReportProgress', withRoles('leader'));
      } catch (reason) {
        return reason;
      }
    })();
    expect(error).toMatchObject({
      sentence: { vi: expect.stringMatching(/văn thư, chuyên viên, thủ trưởng cơ quan\.$/) },
    });
  });

  it('gives an administrator the keeping of agencies, accounts, calendar and failed reminders and nothing else', () => {
    const own = commands.filter(
      ({ name }) => refusal(() => access.command(name, withRoles('administrator'))) === undefined,
    );
    expect(new Set(own.map(({ category }) => category))).toEqual(
      new Set(['agency', 'account', 'calendar', 'reminder']),
    );
  });

  it('refuses an administrator who issues or assigns, whatever else it is', () => {
    const everything = withRoles(...ROLES);
    for (const name of ['IssueDirective', 'FanOutTasks', 'IssuePlan', 'AssignTask', 'AcceptCompletion'])
      expect(refusal(() => access.command(name, everything))).toBe('administrator-may-not');
  });

  it('opens nothing to an account without a post', () => {
    for (const { name } of commands)
      expect(refusal(() => access.command(name, withRoles()))).toBe('role-may-not');
    expect(refusal(() => access.read('tasks', withRoles()))).toBe('role-may-not-see');
  });

  it('keeps what policies do from people, and unknown names from everybody', () => {
    for (const role of ROLES.filter((each) => each !== 'administrator'))
      for (const name of ['RecordTasksCreated', 'constructor', 'toString'])
        expect(refusal(() => access.command(name, withRoles(role)))).toBe('role-may-not');
  });
});
