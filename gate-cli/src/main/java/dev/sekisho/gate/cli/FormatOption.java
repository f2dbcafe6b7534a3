package dev.sekisho.gate.cli;

import picocli.CommandLine.Option;

/** The option that says in which form to answer. */
final class FormatOption {

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      converter = Format.Reader.class,
      description = "text for people, json for programs; text where it is not said.")
  private Format format = Format.TEXT;

  boolean isJson() {
    return format == Format.JSON;
  }
}
