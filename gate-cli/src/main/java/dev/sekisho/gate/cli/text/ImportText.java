package dev.sekisho.gate.cli.text;

import dev.sekisho.gate.workbench.policybot.Imported;
import dev.sekisho.gate.workbench.policybot.Note;
import java.util.List;

/** What became of a policy, for a terminal. */
public final class ImportText {
  private ImportText() {}

  /** What was written and what has to be known of it. */
  public static String of(Imported imported, String folder, Page page) {
    page.text(0, Style.STRONG, imported.files().size() + " files are in " + folder + ".");
    section(
        page,
        imported,
        Note.Kind.NOT_CARRIED,
        Style.WAIT,
        "Not carried over; the gate stays closed there:");
    section(
        page,
        imported,
        Note.Kind.STRICTER,
        Style.STRONG,
        "Left out on purpose; the rules are stricter:");
    section(page, imported, Note.Kind.ADVICE, Style.STRONG, "Worth a look:");
    page.blank()
        .text(
            0, Style.PLAIN, "Next: read " + folder + "/IMPORT.md" + ", then ./gate test " + folder);
    return page.toString();
  }

  private static void section(
      Page page, Imported imported, Note.Kind kind, Style style, String title) {
    List<Note> notes = imported.notes().stream().filter(note -> note.kind() == kind).toList();
    if (notes.isEmpty()) {
      return;
    }
    page.blank().text(0, style, title);
    for (Note note : notes) {
      String where = note.where().isEmpty() ? "" : note.where() + "  ";
      page.text(2, Style.FAINT, where, Style.PLAIN, note.what());
      page.text(4, Style.FAINT, "here: ", Style.PLAIN, note.instead());
    }
  }
}
