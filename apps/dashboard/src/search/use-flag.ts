import { useSearchParams } from 'react-router';

/** Something that is on or off on a screen, as it stands in the address. */
export const useFlag = (name: string): readonly [boolean, (next: boolean) => void] => {
  const [address, setAddress] = useSearchParams();
  const change = (next: boolean) =>
    setAddress((before) => {
      const after = new URLSearchParams(before);
      if (next) after.set(name, 'true');
      else after.delete(name);
      return after;
    });
  return [address.get(name) === 'true', change];
};
