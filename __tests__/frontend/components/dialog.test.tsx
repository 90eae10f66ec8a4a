import { fireEvent, render, screen } from "@testing-library/react";
import { Dialog } from "@/components/ui/dialog";

beforeAll(() => {
  // jsdom knows the element, not what it does.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
});

function show(open: boolean, onClose: () => void) {
  return (
    <Dialog open={open} onClose={onClose} title="Scores" closeLabel="Close">
      <p>A2</p>
    </Dialog>
  );
}

/** What Escape does: the dialog is gone at once, and its event comes later. */
function escape(): HTMLElement {
  const dialog = screen.getByRole<HTMLDialogElement>("dialog");
  dialog.open = false;
  return dialog;
}

describe("a dialog that Escape has closed", () => {
  it("C4: says so", () => {
    const onClose = jest.fn();
    render(show(true, onClose));
    fireEvent(escape(), new Event("close"));
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it("C4: does not close another one that a quick hand has opened before its event comes", () => {
    const onClose = jest.fn();
    const { rerender } = render(show(true, onClose));
    const dialog = escape();
    rerender(show(false, onClose));
    fireEvent(dialog, new Event("close"));
    expect(onClose).not.toHaveBeenCalled();
  });

  it("C4: stays open where it is opened again before its event comes", () => {
    const onClose = jest.fn();
    render(show(true, onClose));
    const dialog = screen.getByRole<HTMLDialogElement>("dialog");
    fireEvent(dialog, new Event("close"));
    expect(onClose).not.toHaveBeenCalled();
  });
});
