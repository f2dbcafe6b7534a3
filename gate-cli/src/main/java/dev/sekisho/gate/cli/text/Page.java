package dev.sekisho.gate.cli.text;

import java.util.List;
import picocli.CommandLine.Help.Ansi;

/**
 * A page of text under way: lines of at most {@link #COLUMNS} unless said otherwise, with colours
 * where they are wanted. Whatever is added is made {@link Printable} first. Not thread-safe.
 */
public final class Page {

  /** Columns of a line. */
  public static final int COLUMNS = 100;

  /** Columns of a line where a page is read beside something else. */
  public static final int NARROW = 80;

  private final Ansi ansi;
  private final int columns;
  private final StringBuilder out = new StringBuilder();

  /** An empty page; {@code ansi} says whether it may use colours. */
  public Page(Ansi ansi) {
    this(ansi, COLUMNS);
  }

  /** An empty page with lines of at most {@code columns}. */
  public Page(Ansi ansi, int columns) {
    this.ansi = ansi;
    this.columns = columns;
  }

  /** Ends a block. */
  public Page blank() {
    out.append('\n');
    return this;
  }

  /** A paragraph, indented and broken where it is too long. */
  public Page text(int indent, Style style, String text) {
    return text(indent, Style.PLAIN, "", style, text);
  }

  /**
   * A paragraph that hangs from a lead: the lead stands before its first line, and its other lines
   * begin under the first.
   */
  public Page text(int indent, Style leadStyle, String lead, Style style, String text) {
    int hang = indent + Columns.of(lead);
    List<String> lines = Columns.wrap(Printable.of(text), columns - hang);
    out.append(" ".repeat(indent)).append(paint(leadStyle, lead));
    out.append(paint(style, lines.get(0))).append('\n');
    lines
        .subList(1, lines.size())
        .forEach(line -> out.append(" ".repeat(hang)).append(paint(style, line)).append('\n'));
    return this;
  }

  /** One line after a lead, cut where it is too long. */
  public Page line(int indent, Style leadStyle, String lead, String text) {
    int room = columns - indent - Columns.of(lead);
    String whole = Printable.of(text);
    String shown =
        Columns.of(whole) <= room ? whole : Columns.cut(whole, room - 1).stripTrailing() + "…";
    out.append(" ".repeat(indent)).append(paint(leadStyle, lead)).append(shown).append('\n');
    return this;
  }

  /** A name in a column of {@code width}, cut where it is too long, and what stands beside it. */
  Page row(int indent, Style style, String name, int width, String beside) {
    String whole = Printable.of(name);
    String shown =
        Columns.of(whole) <= width ? whole : Columns.cut(whole, width - 1).stripTrailing() + "…";
    String padded = shown + " ".repeat(width - Columns.of(shown)) + beside;
    out.append(" ".repeat(indent)).append(paint(style, padded)).append('\n');
    return this;
  }

  private String paint(Style style, String text) {
    return ansi.enabled() && style != Style.PLAIN && !text.isEmpty()
        ? style.on() + text + Style.OFF
        : text;
  }

  /** All of it, every line ended. */
  @Override
  public String toString() {
    return out.toString().replaceAll("(?m) +$", "");
  }
}
