package dev.sekisho.gate.workbench.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** Writes blocks as Markdown. */
final class Markdown {
  private Markdown() {}

  static String write(List<Block> blocks) {
    return blocks.stream().map(Markdown::write).collect(Collectors.joining("\n"));
  }

  private static String write(Block block) {
    if (block instanceof Block.Heading heading) {
      return "#".repeat(heading.level()) + " " + inline(heading.text()) + "\n";
    }
    if (block instanceof Block.Paragraph paragraph) {
      return inline(paragraph.text()) + "\n";
    }
    if (block instanceof Block.Items items) {
      return items.items().stream().map(i -> "- " + inline(i) + "\n").collect(Collectors.joining());
    }
    Block.Grid grid = (Block.Grid) block;
    return row(grid.columns())
        + "|"
        + "---|".repeat(grid.columns().size())
        + "\n"
        + grid.rows().stream().map(Markdown::row).collect(Collectors.joining());
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.isEmpty() ? " " : "`" + cell.replace('`', '\'').replace("|", "\\|") + "`")
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** What could be markup is none: texts come from whoever wrote the rules. */
  private static String inline(String text) {
    StringBuilder out = new StringBuilder();
    boolean code = false;
    for (char c : oneLine(text).toCharArray()) {
      code ^= c == '`';
      if (!code && "<>[]*_\\#|".indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
    return code ? out.append('`').toString() : out.toString();
  }

  static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
