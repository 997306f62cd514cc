interface FieldProps {
  label: string;
  value: string;
  /** What kind of input it is. */
  kind?: 'text' | 'number' | 'date';
  /** As wide as the form. */
  whole?: boolean;
  min?: number | string;
  max?: number;
  maxLength?: number;
  required?: boolean;
  placeholder?: string;
  /** The list of proposals, by id. */
  list?: string;
  type(text: string): void;
}

/** A field of a form with its name above it. */
export function Field({ label, value, type, whole, kind = 'text', ...given }: FieldProps) {
  return (
    <label class={whole ? 's soft whole' : 's soft'}>
      {label}
      <input
        class="field"
        type={kind}
        dir={kind === 'text' && value ? 'auto' : undefined}
        value={value}
        {...given}
        onInput={({ currentTarget }) => type(currentTarget.value)}
      />
    </label>
  );
}
