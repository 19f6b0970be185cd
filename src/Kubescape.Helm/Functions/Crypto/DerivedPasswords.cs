using System.Collections.Frozen;

namespace Kubescape.Helm;

/// <summary>How passwords of the Master Password algorithm are composed.</summary>
internal static class DerivedPasswords
{
    private const string Vowels = "aeiou";
    private const string Consonants = "bcdfghjklmnpqrstvwxyz";
    private const string UpperVowels = "AEIOU";
    private const string UpperConsonants = "BCDFGHJKLMNPQRSTVWXYZ";
    private const string Digits = "0123456789";

    /// <summary>Templates of each kind; each letter of one stands for a character of its class.</summary>
    public static FrozenDictionary<string, string[]> Templates { get; } = new Dictionary<string, string[]>
    {
        ["maximum"] = ["anoxxxxxxxxxxxxxxxxx", "axxxxxxxxxxxxxxxxxno"],
        ["long"] =
        [
            "CvcvnoCvcvCvcv", "CvcvCvcvnoCvcv", "CvcvCvcvCvcvno", "CvccnoCvcvCvcv", "CvccCvcvnoCvcv", "CvccCvcvCvcvno",
            "CvcvnoCvccCvcv", "CvcvCvccnoCvcv", "CvcvCvccCvcvno", "CvcvnoCvcvCvcc", "CvcvCvcvnoCvcc", "CvcvCvcvCvccno",
            "CvccnoCvccCvcv", "CvccCvccnoCvcv", "CvccCvccCvcvno", "CvcvnoCvccCvcc", "CvcvCvccnoCvcc", "CvcvCvccCvccno",
            "CvccnoCvcvCvcc", "CvccCvcvnoCvcc", "CvccCvcvCvccno",
        ],
        ["medium"] = ["CvcnoCvc", "CvcCvcno"],
        ["short"] = ["Cvcn"],
        ["basic"] = ["aaanaaan", "aannaaan", "aaannaaa"],
        ["pin"] = ["nnnn"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The classes.</summary>
    public static FrozenDictionary<char, string> Characters { get; } = new Dictionary<char, string>
    {
        ['V'] = UpperVowels,
        ['C'] = UpperConsonants,
        ['v'] = Vowels,
        ['c'] = Consonants,
        ['A'] = UpperVowels + UpperConsonants,
        ['a'] = UpperVowels + Vowels + UpperConsonants + Consonants,
        ['n'] = Digits,
        ['o'] = "@&%?,=[]_:-+*$#!'^~;()/.",
        ['x'] = UpperVowels + Vowels + UpperConsonants + Consonants + Digits + "!@#$%^&*()",
    }.ToFrozenDictionary();
}
