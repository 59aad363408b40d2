import { Form } from 'antd';
import { useWords } from '../words/language.js';
import { rule } from './form-rule.js';
import { isSigned, isSignedOrAbsent } from './is-signed.js';
import { SigningField } from './signing-field.js';

/** The signature in a form: who signed, chosen where it is required, and never by half. */
export function SigningItem({ optional = false }: { readonly optional?: boolean }) {
  const words = useWords();
  return (
    <Form.Item
      name="signing"
      label={optional ? `${words.act.signing} (${words.supervision.optional})` : words.act.signing}
      required={!optional}
      rules={[rule(optional ? isSignedOrAbsent : isSigned, words.act.signerMissing)]}
    >
      <SigningField />
    </Form.Item>
  );
}
