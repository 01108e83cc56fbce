/** A ready text with its gaps underlined. */
export function Filled({ text }: { text: string }) {
  return <p>{text.split(/(【[^】]*】)/).map((part, i) => (i % 2 ? <u>{part}</u> : part))}</p>;
}
