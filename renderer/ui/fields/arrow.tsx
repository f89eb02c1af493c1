/** What stands at the end of a box that opens a list; read out by nobody, as antd's own picture is, by its English name. */
export const ARROW = (
  <span className="control-arrow" aria-hidden="true">
    ▾
  </span>
);
