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
    public string Name { get; private set; } = "";

    /// <summary>Town, to tell two clients of one name apart without opening a dossier.</summary>
    public string Town { get; private set; } = "";

    /// <summary>Date of birth; decides who may sign (UAVG 5).</summary>
    public DateOnly? BornOn { get; private set; }

    /// <summary>Language of letters: nl or en.</summary>
    public string Language { get; private init; } = "nl";

    /// <summary>Day of death; null while alive, as far as the practice knows.</summary>
    public DateOnly? DiedOn { get; private set; }

    /// <summary>The record that this one was joined into: nothing is left here but the pseudonym that evidence uses.</summary>
    public ClientId? JoinedInto { get; private set; }

    /// <summary>Counts changes; checked on every save.</summary>
    public int Version { get; private set; }

    /// <summary>Age from which a client signs herself (UAVG 5(1)).</summary>
    public const int OwnAge = 16;

    /// <summary>True when she was of that age on a day, or no date of birth is known.</summary>
    internal bool SignsHerself(DateOnly day) => BornOn is not { } born || born.AddYears(OwnAge) <= day;

    /// <summary>Registers a client.</summary>
    public static Client Register(PracticeId practice, string name, string town, DateOnly? bornOn = null, string language = "nl") =>
        new() { Id = Portal.Core.Id.New<ClientId>(), Practice = practice, Name = name, Town = town, BornOn = bornOn, Language = language };

    /// <summary>Notes that the client has died.</summary>
    internal void Die(DateOnly day) => (DiedOn, Version) = (day, Version + 1);

    /// <summary>Takes the date of birth of a record that is joined into this one, where none was known: it decides who signs.</summary>
    internal void LearnBirth(DateOnly? day)
    {
        if (BornOn is null && day is not null) (BornOn, Version) = (day, Version + 1);
    }

    /// <summary>Joins this record into another one of the same person, and keeps nothing personal here.</summary>
    internal void Join(ClientId into) => (Name, Town, BornOn, JoinedInto, Version) = ("", "", null, into, Version + 1);
}
