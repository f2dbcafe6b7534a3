package dev.sekisho.gate.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** In which form a document is written. */
enum DocumentFormat {
  MARKDOWN,
  HTML;

  /** Reads what somebody wrote after {@code --format}. */
  static final class Reader implements ITypeConverter<DocumentFormat> {
    @Override
    public DocumentFormat convert(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "markdown" -> MARKDOWN;
        case "html" -> HTML;
        default -> throw new TypeConversionException("say markdown or html, not '" + word + "'");
      };
    }
  }
}
