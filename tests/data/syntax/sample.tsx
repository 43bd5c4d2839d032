export function Cart({ items, onChange }: Props): JSX.Element {
  const [open, setOpen] = useState<boolean>(false);
  return (
    <>
      <Panel title="It's open" open={open} {...rest} onClose={() => setOpen(false)}>
        {items.map((item) => (
          <li key={item.id} className={`row ${item.kind}`}>Don't &amp; won't: {item.name}</li>
        ))}
        <br /> {/* a comment */}
      </Panel>
      {open && <Dialog.Root />}
    </>
  );
}
const less = a < b && c > d;
