package dev.sekisho.gate.workbench.catalogue;

import java.util.List;

/** A piece of a document. In a text, what stands between back quotes is code. */
sealed interface Block {

  /**
   * A title.
   *
   * @param level 1 for the document's own, then 2, 3
   */
  record Heading(int level, String text) implements Block {}

  /** A few sentences. */
  record Paragraph(String text) implements Block {}

  /** A list. */
  record Items(List<String> items) implements Block {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A table of plain texts. */
  record Grid(List<String> columns, List<List<String>> rows) implements Block {
    public Grid {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
