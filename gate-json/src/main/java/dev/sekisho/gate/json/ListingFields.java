package dev.sekisho.gate.json;

import dev.sekisho.gate.fact.Listing;
import java.util.List;
import java.util.function.Function;

/** The two fields of a list that says whether it is the whole list. */
final class ListingFields {
  private ListingFields() {}

  static <T, I> ObjectForm.Maker<Listing<I>> in(
      Fields<T> f, Form<I> item, Function<? super T, Listing<I>> listing) {
    var complete =
        f.<Boolean>required(
            "complete",
            "Whether the source has nothing beyond the items",
            FlagForm.FLAG,
            value -> listing.apply(value).complete());
    var items =
        f.<List<I>>required(
            "items",
            "What was read, in the source's order",
            new ListForm<>(item),
            value -> listing.apply(value).items());
    return in -> new Listing<>(in.get(items), in.get(complete));
  }

  /** A list that stands by itself. */
  static <I> ObjectForm<Listing<I>> form(String name, Form<I> item) {
    return new ObjectForm<>(
        name,
        "A list that says whether it is the whole list.",
        f -> ListingFields.<Listing<I>, I>in(f, item, listing -> listing));
  }
}
