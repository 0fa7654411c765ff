using Portal.Core.Practices;

namespace Portal.Core.People;

/// <summary>A client of a practice: the data subject (AVG 4(1)).</summary>
public sealed class Client
{
    Client() { }

    /// <summary>Its id, the pseudonym that evidence and records use.</summary>
    public ClientId Id { get; private init; }

    /// <summary>The practice.</summary>
    public PracticeId Practice { get; private init; }

    /// <summary>Name, as the client writes it.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Town, to tell two clients of one name apart without opening a dossier.</summary>
    public string Town { get; private init; } = "";

    /// <summary>Date of birth; decides who may sign (UAVG 5).</summary>
    public DateOnly? BornOn { get; private init; }

    /// <summary>Language of letters: nl or en.</summary>
    public string Language { get; private init; } = "nl";

    /// <summary>Registers a client.</summary>
    public static Client Register(PracticeId practice, string name, string town, DateOnly? bornOn = null, string language = "nl") =>
        new() { Id = Portal.Core.Id.New<ClientId>(), Practice = practice, Name = name, Town = town, BornOn = bornOn, Language = language };
}
