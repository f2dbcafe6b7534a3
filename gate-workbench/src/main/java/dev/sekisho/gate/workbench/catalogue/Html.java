package dev.sekisho.gate.workbench.catalogue;

import java.util.List;
import java.util.stream.Collectors;

/** Writes blocks as one HTML page that needs nothing from anywhere: no script, font or picture. */
final class Html {
  private static final String STYLE =
      "body{font:16px/1.5 sans-serif;max-width:50em;margin:2em auto;padding:0 1em;color:#1a1a1a;"
          + "background:#fff}h2{border-top:1px solid #ccc;padding-top:1em}code{background:#f2f2f2;"
          + "padding:0 .2em;overflow-wrap:anywhere}table{border-collapse:collapse;display:block;"
          + "overflow-x:auto}td,th{border:1px solid #ccc;padding:.2em .6em;text-align:left}";

  private Html() {}

  static String write(String title, List<Block> blocks) {
    return "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
        + escape(title)
        + "</title>\n<style>"
        + STYLE
        + "</style>\n</head>\n<body>\n"
        + blocks.stream().map(Html::write).collect(Collectors.joining())
        + "</body>\n</html>\n";
  }

  private static String write(Block block) {
    if (block instanceof Block.Heading heading) {
      return tag("h" + heading.level(), inline(heading.text())) + "\n";
    }
    if (block instanceof Block.Paragraph paragraph) {
      return tag("p", inline(paragraph.text())) + "\n";
    }
    if (block instanceof Block.Items items) {
      return items.items().stream()
          .map(item -> tag("li", inline(item)) + "\n")
          .collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
    }
    Block.Grid grid = (Block.Grid) block;
    return "<table>\n"
        + row("th", grid.columns())
        + grid.rows().stream().map(row -> row("td", row)).collect(Collectors.joining())
        + "</table>\n";
  }

  private static String row(String tag, List<String> cells) {
    return cells.stream()
        .map(cell -> tag(tag, escape(cell)))
        .collect(Collectors.joining("", "<tr>", "</tr>\n"));
  }

  private static String inline(String text) {
    StringBuilder out = new StringBuilder();
    boolean code = false;
    for (String part : Markdown.oneLine(text).split("`", -1)) {
      out.append(code ? tag("code", escape(part)) : escape(part));
      code = !code;
    }
    return out.toString();
  }

  private static String tag(String name, String inner) {
    return "<" + name + ">" + inner + "</" + name + ">";
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
