using Portal.Pdf.Syntax;

namespace Portal.Pdf.Sealing;

/// <summary>
/// What one revision changed of the one before it. Allowed is a list, and everything else is an attack with a name: a new signature
/// field that shows nothing, and data to check with. The list is what this library writes, and no more.
/// </summary>
internal sealed class RevisionDiff
{
    private static readonly string[] TrailerKeys = ["Root", "Info"];
    private static readonly string[] FieldKeys = ["Type", "Subtype", "FT", "T", "TU", "Rect", "F", "P", "V"];
    private static readonly string[] DataKeys = ["Type", "VRI", "Certs", "CRLs", "OCSPs"];
    private readonly byte[] data;
    private readonly PdfReader before, after;
    private readonly List<ChangeAfterSeal> changes = [];
    private readonly HashSet<int> allowed = [];
    private readonly HashSet<string> newFields = new(StringComparer.Ordinal);

    private RevisionDiff(byte[] data, PdfReader before, PdfReader after) => (this.data, this.before, this.after) = (data, before, after);

    public static IReadOnlyList<ChangeAfterSeal> Between(byte[] data, PdfReader before, PdfReader after)
    {
        var diff = new RevisionDiff(data, before, after);
        try
        {
            diff.Trailer();
            diff.Form();
            diff.Catalogue();
            diff.DataToCheckWith();
            diff.Objects();
            diff.Bytes();
        }
        catch (InvalidDataException e)
        {
            diff.Add(SealAttack.IncrementalSaving, null, e.Message);
        }

        return diff.changes;
    }

    private static string? Written(PdfValue? value) => value?.Written;

    private static bool Same(PdfValue? one, PdfValue? other) => string.Equals(Written(one), Written(other), StringComparison.Ordinal);

    private void Add(SealAttack attack, int? number, string what) => changes.Add(new ChangeAfterSeal(attack, number, what));

    /// <summary>True for an object that lay in the file already, whether a table listed it or not.</summary>
    private bool LayThere(PdfValue? value) => value is PdfReference reference && after.PlaceOf(reference.Number) < before.End;

    private bool IsNew(int number) => before.PlaceOf(number) is null && after.PlaceOf(number) >= before.End;

    private void Trailer()
    {
        foreach (var key in TrailerKeys.Where(key => !Same(before.Trailer[key], after.Trailer[key])))
        {
            Add(LayThere(after.Trailer[key]) ? SealAttack.ShadowHideAndReplace : SealAttack.IncrementalSaving, (after.Trailer[key] as PdfReference)?.Number, $"The file has another {key}.");
        }
    }

    private void Form()
    {
        var (was, form) = (before.Dictionary(before.Catalog["AcroForm"]), after.Dictionary(after.Catalog["AcroForm"]));
        foreach (var key in Keys(was, form).Except(["Fields", "SigFlags"], StringComparer.Ordinal).Where(key => !Same(was?[key], form?[key])))
        {
            Add(SealAttack.IncrementalSaving, null, $"The form has another {key}.");
        }

        var (old, all) = (before.Array(was?["Fields"]).Select(Written).ToHashSet(), after.Array(form?["Fields"]));
        if (!old.IsSubsetOf(all.Select(Written)))
        {
            Add(SealAttack.IncrementalSaving, null, "A field was taken out of the form.");
        }

        foreach (var field in all.Where(field => !old.Contains(field.Written)))
        {
            NewField(field);
        }

        if (after.Catalog["AcroForm"] is PdfReference { Number: var own } && Same(before.Catalog["AcroForm"], after.Catalog["AcroForm"]))
        {
            allowed.Add(own);
        }
    }

    private void NewField(PdfValue value)
    {
        // A field that draws something, or does something, is no seal of ours.
        if (value is PdfReference reference && IsNew(reference.Number) && after.Dictionary(reference) is { } field
            && field.Entries.Keys.All(FieldKeys.Contains) && field["FT"] is PdfName { Name: "Sig" } && field["Rect"] is PdfArray { Items: [PdfWord { Word: "0" }, PdfWord { Word: "0" }, PdfWord { Word: "0" }, PdfWord { Word: "0" }] })
        {
            allowed.Add(reference.Number);
            newFields.Add(reference.Written);
            if (field["V"] is PdfReference signature && IsNew(signature.Number))
            {
                allowed.Add(signature.Number);
            }

            return;
        }

        Add(SealAttack.IncrementalSaving, (value as PdfReference)?.Number, "The form has a new field that is no invisible signature.");
    }

    private void Catalogue()
    {
        var (was, now) = (before.Catalog, after.Catalog);
        foreach (var key in Keys(was, now).Except(["AcroForm", "DSS", "Extensions"], StringComparer.Ordinal).Where(key => !Same(was[key], now[key])))
        {
            Add(LayThere(now[key]) ? SealAttack.ShadowHideAndReplace : SealAttack.IncrementalSaving, after.CatalogId.Number, $"The catalogue has another {key}.");
        }

        allowed.Add(after.CatalogId.Number);
    }

    private void DataToCheckWith()
    {
        var kept = Reach(before, before.Catalog["DSS"]);
        if (after.Dictionary(after.Catalog["DSS"]) is { } store && !store.Entries.Keys.All(DataKeys.Contains))
        {
            Add(SealAttack.IncrementalSaving, null, "The data to check with holds something else.");
            return;
        }

        allowed.UnionWith(Reach(after, after.Catalog["DSS"]).Where(number => kept.Contains(number) || IsNew(number)));
    }

    private static HashSet<int> Reach(PdfReader reader, PdfValue? from)
    {
        var reached = new HashSet<int>();
        var open = new Stack<PdfValue>(from is null ? [] : [from]);
        while (open.TryPop(out var value))
        {
            var inside = value switch
            {
                PdfReference reference => reached.Add(reference.Number) && reader.Resolve(reference) is { } target ? [target] : [],
                PdfArray array => array.Items,
                PdfDictionary dictionary => dictionary.Entries.Values,
                _ => (IEnumerable<PdfValue>)[],
            };
            foreach (var one in inside)
            {
                open.Push(one);
            }
        }

        return reached;
    }

    private void Objects()
    {
        foreach (var number in before.Numbers.Union(after.Numbers).Order())
        {
            var (was, now) = (before.PlaceOf(number), after.PlaceOf(number));
            if (was == now)
            {
                continue;
            }

            if (now is null)
            {
                Add(SealAttack.ShadowHide, number, "An object was taken out of the file.");
            }
            else if (now < before.End)
            {
                Add(SealAttack.ShadowHideAndReplace, number, "An object that lay hidden in the file was put in place.");
            }
            else if (was is null)
            {
                if (!allowed.Contains(number))
                {
                    Add(SealAttack.IncrementalSaving, number, "An object was added.");
                }
            }
            else if (!allowed.Contains(number))
            {
                Changed(number, before.Object(number), after.Object(number));
            }
        }
    }

    private void Changed(int number, PdfValue? was, PdfValue? now)
    {
        if (now is null or PdfWord { Word: "null" })
        {
            Add(SealAttack.ShadowHide, number, "An object was emptied.");
        }
        else if (was is PdfDictionary { } page && page["Type"] is PdfName { Name: "Page" } && now is PdfDictionary other)
        {
            Page(number, page, other);
        }
        else if (was is not PdfArray list || now is not PdfArray longer || !IsLonger(list.Items, longer.Items))
        {
            Add(NameOf(was), number, "An object was changed.");
        }
    }

    private static SealAttack NameOf(PdfValue? was) => was switch
    {
        PdfDictionary one when one["ByteRange"] is not null || Is(one, "Type", "Sig", "DocTimeStamp") => SealAttack.UniversalForgery,
        PdfDictionary one when one["FT"] is not null || Is(one, "Subtype", "Widget") || Is(one, "Type", "Font", "FontDescriptor") || one["Length1"] is not null || one["CIDSystemInfo"] is not null => SealAttack.ShadowReplace,
        PdfDictionary one when Is(one, "Type", "XObject", "Annot", "OCG", "OCMD") || Is(one, "Subtype", "Image", "Form") => SealAttack.ShadowHide,
        _ => SealAttack.IncrementalSaving,
    };

    private static bool Is(PdfDictionary one, string key, params string[] names) => one[key] is PdfName { Name: var name } && names.Contains(name, StringComparer.Ordinal);

    private void Page(int number, PdfDictionary was, PdfDictionary now)
    {
        foreach (var key in Keys(was, now).Except(["Annots", "Tabs"], StringComparer.Ordinal).Where(key => !Same(was[key], now[key])))
        {
            Add(LayThere(now[key]) ? SealAttack.ShadowHideAndReplace : SealAttack.IncrementalSaving, number, $"A page has another {key}.");
        }

        var (old, all) = (before.Array(was["Annots"]), after.Array(now["Annots"]));
        if (!IsLonger(old, all))
        {
            var gone = !old.Select(Written).ToHashSet().IsSubsetOf(all.Select(Written));
            Add(gone ? SealAttack.ShadowHide : SealAttack.IncrementalSaving, number, gone ? "Something was taken off a page." : "Something was laid on a page.");
        }
    }

    /// <summary>Nothing was taken out, and nothing put in but new signature fields.</summary>
    private bool IsLonger(IReadOnlyList<PdfValue> old, IReadOnlyList<PdfValue> all)
    {
        var known = old.Select(Written).ToHashSet();
        return known.IsSubsetOf(all.Select(Written)) && all.All(item => known.Contains(item.Written) || newFields.Contains(item.Written));
    }

    /// <summary>All bytes of a revision are its objects and its table: what no table lists, a reader that repairs files would still find.</summary>
    private void Bytes()
    {
        var at = before.End;
        var written = after.Numbers.Select(number => (Number: number, Place: after.PlaceOf(number) ?? -1)).Where(one => one.Place >= before.End).OrderBy(one => one.Place);
        foreach (var (number, place) in written)
        {
            if (place < at || place > after.End || !IsBlank(at, place))
            {
                Add(SealAttack.IncrementalSaving, number, "There are bytes in the revision that no table lists.");
                return;
            }

            at = after.EndOf(number);
        }

        if (after.TableAt < at || !IsBlank(at, after.TableAt) || after.EndOfRevision() != after.End)
        {
            Add(SealAttack.IncrementalSaving, null, "There are bytes around the table that it does not list.");
        }
    }

    private bool IsBlank(int from, int to) => !data.AsSpan(from, to - from).ContainsAnyExcept(" \r\n\t"u8);

    private static IEnumerable<string> Keys(PdfDictionary? one, PdfDictionary? other) => (one?.Entries.Keys ?? []).Union(other?.Entries.Keys ?? [], StringComparer.Ordinal);
}
