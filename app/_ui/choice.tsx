"use client";

type Props<Value extends string> = {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly title: string; readonly note?: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
};

/** One of a few ways, each with the sentence that says what it means; the whole row can be pressed. */
export function Choice<Value extends string>({ legend, name, options, value, onChange }: Props<Value>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="choice">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            <b>{option.title}</b>
            {option.note}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
