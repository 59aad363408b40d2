import { Client } from '../../acceptance/support/client.js';
import { appoint, PASSWORD, registerAgency } from '../../acceptance/support/office.js';

/** What an operator does before anybody works here: agencies, posts and accounts have no screen yet. */
export const castOf = async (address: string): Promise<Client> => {
  const operator = await new Client(address).signIn('admin', PASSWORD);
  const agency = (name: string, level: string, under?: string) =>
    registerAgency(operator, name, level, under);
  const post = (agencyId: string, username: string, ...roles: string[]) =>
    appoint(operator, agencyId, username, roles);
  const city = await agency('UBND Thành phố', 'city');
  const council = await agency('HĐND Thành phố', 'city');
  const department = await agency('Sở Nội vụ', 'city', city);
  const unit = await agency('Đơn vị 1 (MH)', 'unit', department);
  await post(city, 'ubnd.chutich', 'head');
  await post(city, 'ubnd.theodoi', 'tracking-officer', 'officer', 'clerk');
  await post(council, 'hdnd.thuky', 'supervision-secretary', 'clerk');
  await post(council, 'hdnd.truongdoan', 'delegation-head', 'head');
  await post(department, 'snv.giamdoc', 'head');
  await post(department, 'snv.chuyenvien', 'officer', 'clerk', 'tracking-officer');
  await post(unit, 'dv1.truong', 'head', 'officer', 'clerk');
  for (const n of ['01', '02', '03']) {
    const district = await agency(`UBND quận MH-${n}`, 'district', city);
    await post(district, `mh-${n}.vanthu`, 'head', 'clerk', 'officer');
  }
  return operator;
};
