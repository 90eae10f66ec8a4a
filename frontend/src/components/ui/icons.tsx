import type { ReactNode } from "react";

function icon(content: ReactNode) {
  return function Icon({ className = "h-5 w-5" }: { className?: string }) {
    return (
      <svg
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden="true"
        className={`shrink-0 ${className}`}
      >
        {content}
      </svg>
    );
  };
}

export const PlusIcon = icon(<path d="M12 5v14M5 12h14" />);
export const MenuIcon = icon(<path d="M4 7h16M4 12h10M4 17h16" />);
export const CloseIcon = icon(<path d="m6 6 12 12M18 6 6 18" />);
export const SendIcon = icon(<path d="M12 19V5M6 11l6-6 6 6" />);
export const StopIcon = icon(<rect x="7" y="7" width="10" height="10" rx="2" fill="currentColor" />);
export const CheckIcon = icon(<path d="m5 13 4.500 4.500L19 7" />);
export const PencilIcon = icon(<path d="M4 20h4L19 9l-4-4L4 16zM13 7l4 4" />);
export const TrashIcon = icon(<path d="M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5" />);
export const RetryIcon = icon(<path d="M4 12a8 8 0 1 0 2.500-5.800L4 8.500M4 4v4.500h4.500" />);
export const CopyIcon = icon(<path d="M9 9h11v11H9zM15 9V4H4v11h5" />);
export const DownloadIcon = icon(<path d="M12 4v11M7 10.500l5 5 5-5M5 20h14" />);
export const BookIcon = icon(<path d="M5 4h13v16H7a2 2 0 0 1-2-2V4ZM5 18a2 2 0 0 1 2-2h11M9 8h5" />);
export const SettingsIcon = icon(
  <path d="M4 7h9m5 0h2M4 17h2m5 0h9M15.500 9.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5ZM8.500 19.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z" />,
);
export const SearchIcon = icon(<path d="M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16 16l4 4" />);
export const ChartIcon = icon(<path d="M5 20v-7M12 20V5M19 20v-10" />);
export const LightIcon = icon(
  <path d="M9 18h6M10 21h4M12 3a6 6 0 0 0-3.500 10.900c.5.4.7 1 .7 1.600h5.600c0-.6.200-1.200.7-1.600A6 6 0 0 0 12 3Z" />,
);
export const AlertIcon = icon(<path d="M12 4 3 19h18L12 4ZM12 10v4M12 16.500v.1" />);
export const ChevronIcon = icon(<path d="m7 10 5 5 5-5" />);
export const SignOutIcon = icon(<path d="M14 4H5v16h9M10 12h10M17 8.500l3.500 3.500-3.500 3.500" />);
