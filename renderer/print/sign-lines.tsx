/** Lines to sign on, with room for a pen. */

/** One line for each label, side by side. */
export function SignLines({ labels }: { readonly labels: readonly string[] }) {
  return (
    <div className="pf-sign">
      {labels.map((label) => (
        <span key={label}>
          {label}
          <i className="pf-rule" />
        </span>
      ))}
    </div>
  );
}
