using Portal.Core.Practices;
using Portal.Pdf;

namespace Portal.Core.Documents;

/// <summary>Where the keys lie that practices and controllers seal with.</summary>
/// <param name="Folder">Folder of PKCS#12 files, one for each sealer, named by its id.</param>
/// <param name="Password">Password of the files.</param>
/// <param name="MakeMissing">True in a demo and in tests: a missing key is made. In production it is an error that says what to run.</param>
public sealed record SealSettings(string Folder, string Password, bool MakeMissing)
{
    /// <summary>True when a server of timestamps is set: each document then waits for one.</summary>
    public bool Stamps { get; init; }

    /// <summary>Where people reach Portal, for the codes on documents; null when no address is set.</summary>
    public Uri? Address { get; init; }
}

/// <summary>The keys of the practices and, at a processor, of the controllers: who decides seals (domain: Controller).</summary>
public sealed class Seals(SealSettings settings, TimeProvider clock)
{
    readonly Dictionary<Guid, ISealKey> keys = [];
    readonly Lock turn = new();

    /// <summary>The key of a practice, or of a controller at a processor.</summary>
    /// <exception cref="SealIsMissingException">There is none, and none may be made by itself.</exception>
    public ISealKey Of(PracticeId practice, PartyId? controller, string name)
    {
        var id = controller?.Value ?? practice.Value;
        lock (turn)
        {
            // A missing key is asked for again next time: make-seal may have run meanwhile.
            if (!keys.TryGetValue(id, out var key)) keys[id] = key = Load(id, name);
            return key;
        }
    }

    /// <summary>True when each document is to get a timestamp of somebody else.</summary>
    public bool Stamps => settings.Stamps;

    /// <summary>Where the code on a document is checked; null when no address is set.</summary>
    public Uri? Address => settings.Address;

    /// <summary>Makes and saves a key of its own for a sealer; refuses to overwrite one.</summary>
    public SealKey Make(Guid id, string name)
    {
        Directory.CreateDirectory(settings.Folder);
        if (File.Exists(PathOf(id))) throw new IOException("There is a key already.");
        var key = SealKey.Create(name, clock.GetUtcNow());
        key.Save(PathOf(id), settings.Password);
        return key;
    }

    /// <summary>True when a sealer has its key.</summary>
    public bool Has(Guid id) => File.Exists(PathOf(id));

    SealKey Load(Guid id, string name)
    {
        if (Has(id)) return SealKey.Load(PathOf(id), settings.Password);
        return settings.MakeMissing ? Make(id, name) : throw new SealIsMissingException(id);
    }

    string PathOf(Guid id) => Path.Combine(settings.Folder, $"{id:D}.p12");
}

/// <summary>A practice has no key to seal with. The message says what to run; it holds no personal data.</summary>
public sealed class SealIsMissingException(Guid id) : Exception($"No seal for {id:D}. Run the command make-seal.");
