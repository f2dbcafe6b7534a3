package dev.sekisho.gate.cli;

import dev.sekisho.gate.cli.text.Page;
import java.io.PrintWriter;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Where a command answers.
 *
 * @param out what is read by people and programs; errors go elsewhere
 * @param ansi whether colours are wanted
 */
record Terminal(PrintWriter out, Ansi ansi) {

  static Terminal of(CommandSpec spec) {
    return new Terminal(spec.commandLine().getOut(), spec.commandLine().getColorScheme().ansi());
  }

  Page page() {
    return new Page(ansi);
  }

  Page narrowPage() {
    return new Page(ansi, Page.NARROW);
  }

  void print(String text) {
    out.print(text);
    out.flush();
  }
}
