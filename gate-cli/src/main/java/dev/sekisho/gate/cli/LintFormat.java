package dev.sekisho.gate.cli;

import dev.sekisho.gate.cli.text.LintText;
import dev.sekisho.gate.cli.text.Page;
import dev.sekisho.gate.workbench.lint.LintJson;
import dev.sekisho.gate.workbench.lint.LintReport;
import dev.sekisho.gate.workbench.lint.Sarif;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** In which form lint reports. */
enum LintFormat {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON,
  /** For code hosts. */
  SARIF;

  String write(LintReport report, String folder, Page page) {
    return switch (this) {
      case TEXT -> {
        LintText.write(report, page);
        yield page.toString();
      }
      case JSON -> LintJson.write(report, folder);
      case SARIF -> Sarif.write(report, folder);
    };
  }

  /** Reads what somebody wrote after {@code --format}. */
  static final class Reader implements ITypeConverter<LintFormat> {
    @Override
    public LintFormat convert(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "text" -> TEXT;
        case "json" -> JSON;
        case "sarif" -> SARIF;
        default -> throw new TypeConversionException("say text, json or sarif, not '" + word + "'");
      };
    }
  }
}
