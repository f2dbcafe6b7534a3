package dev.sekisho.gate.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** In which form a command answers. */
enum Format {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON;

  /** Reads what somebody wrote after {@code --format}. */
  static final class Reader implements ITypeConverter<Format> {
    @Override
    public Format convert(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "text" -> TEXT;
        case "json" -> JSON;
        default -> throw new TypeConversionException("say text or json, not '" + word + "'");
      };
    }
  }
}
